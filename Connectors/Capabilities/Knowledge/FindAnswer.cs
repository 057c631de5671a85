namespace ChatBot.Connectors.Capabilities.Knowledge;

/// <summary>The help article that answers a question; NotFound when none does.</summary>
/// <param name="Question">The question in the customer's words, at most 500 characters.</param>
[Capability("find_answer", Access.Read, Data = DataClass.Public, Scopes = ["knowledge.read"])]
public sealed record FindAnswer(string Question) : ICapability<HelpAnswer>;

/// <summary>The part of a help article that answers best.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="Title">The article's title, to be named with the answer.</param>
/// <param name="Passage">The part that answers, as Markdown, some sentences long.</param>
/// <param name="Address">The article's page, where there is one.</param>
/// <param name="Version">The article's version, a number or a day, to be named with the answer; null where the system keeps none.</param>
public sealed record HelpAnswer(ArticleId Article, string Title, string Passage, Uri? Address, string? Version = null);
