namespace ChatBot.Connectors.Knowledge;

/// <summary>A help article as it is indexed.</summary>
/// <param name="Id">Its name, unique over all sources.</param>
/// <param name="Title">What is named with an answer.</param>
/// <param name="Version">Which version of it this is: a number, or the day of its last change.</param>
/// <param name="Keywords">Words that its readers use and it does not; empty when there are none.</param>
/// <param name="Passages">Its parts, in order.</param>
/// <param name="Address">Its page, where there is one.</param>
public sealed record HelpArticle(string Id, string Title, string Version, string Keywords, IReadOnlyList<HelpPassage> Passages, Uri? Address = null);

/// <summary>A part of a help article: what is given as an answer.</summary>
/// <param name="Heading">What it is about; may be empty.</param>
/// <param name="Text">Its text, as Markdown, some sentences long.</param>
public sealed record HelpPassage(string Heading, string Text);
