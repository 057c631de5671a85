using BotBuilder.Tests.Surface;
using Xunit;
using Xunit.Abstractions;

namespace BotBuilder.Tests;

/// <summary>Holds what our assemblies show against the lists of what the packages that they stand in for show.</summary>
[Trait("Category", "Outside")]
public class SurfaceTests(ITestOutputHelper output)
{
    private const string Lists = "shared/api";

    // The streaming transport and the inside of the recognizers are left out; so are members that show their types.
    private static readonly HashSet<string> TypesLeftOut =
    [
        "ReceiveRequest", "ReceiveResponse", "RequestHandler", "StreamingConnection", "StreamingRequest", "StreamingRequestHandler", "StreamingResponse",
        "IStreamingTransportServer", "IExtractor", "IParser", "ParseResult", "IDateTimeExtractor", "IDateTimeParser",
    ];

    // What is out as a whole: SharePoint, streaming, and of Microsoft.Rest all that no signature of the other packages shows.
    private static readonly HashSet<string> RestLeftOut =
    [
        "BasicAuthenticationCredentials", "HttpExtensions", "IServiceClientTracingInterceptor", "RetryAfterDelegatingHandler", "ServiceClientTracing", "TypeConversion",
        "Base64UrlJsonConverter", "DateJsonConverter", "DateTimeRfc1123JsonConverter", "JsonConverterHelper", "JsonTransformationAttribute", "PolymorphicDeserializeJsonConverter<T>",
        "PolymorphicJsonConverter", "PolymorphicSerializeJsonConverter<T>", "SafeJsonConvert", "TransformationJsonConverter", "UnixTimeJsonConverter", "RetryManager",
    ];

    private static readonly IReadOnlyList<Type> Shown = FindShown();

    [OutsideFact(Lists)]
    public void Nothing_is_shown_that_the_packages_do_not_show()
    {
        var listed = ReadLists();
        var extras = new List<string>();

        foreach (var type in Shown.Where(type => !IsListedInPart(type.Namespace)))
        {
            if (!listed.TryGetValue(Signatures.FullName(type), out var list))
            {
                extras.Add(Signatures.FullName(type));
                continue;
            }

            var known = list.Members.Select(member => member.Text).ToHashSet();
            extras.AddRange(Signatures.Of(type).Where(member => !member.IsOverride && !known.Contains(member.Text)).Select(member => $"{list.Name}: {member.Text}"));
        }

        Assert.True(extras.Count == 0, "Shown, but not listed:" + Lines(extras));
    }

    [OutsideFact(Lists)]
    public void A_type_that_is_there_is_whole()
    {
        var listed = ReadLists();
        var gaps = new List<string>();

        foreach (var type in Shown)
        {
            if (listed.TryGetValue(Signatures.FullName(type), out var list))
            {
                var found = Gaps(type, list).ToList();
                gaps.AddRange(found.Select(gap => $"{list.Name}: {gap}"));
            }
        }

        Assert.True(gaps.Count == 0, "Half types:" + Lines(gaps));
    }

    [OutsideFact(Lists)]
    public void Every_type_that_is_not_left_out_is_there_and_counted_per_package()
    {
        var shown = Shown.ToDictionary(Signatures.FullName);
        var missing = new List<string>();

        foreach (var file in Directory.EnumerateFiles(OutsideFactAttribute.Find(Lists), "*.txt").Order())
        {
            var all = ListedType.Read(file).ToList();
            var listed = all.Where(type => !IsOut(type)).ToList();
            var present = listed.Where(type => shown.ContainsKey(type.Name)).ToList();
            missing.AddRange(listed.Except(present).Select(type => type.Name));
            output.WriteLine($"{Path.GetFileNameWithoutExtension(file)}: {present.Count}/{listed.Count} types, {present.Sum(type => Present(shown[type.Name], type))}/{listed.Sum(InScope)} members; left out: {all.Count - listed.Count} types");
        }

        Assert.Empty(missing);
    }

    [OutsideFact(Lists)]
    public void Nothing_that_is_left_out_is_there()
    {
        var shown = Shown.Select(Signatures.FullName).ToHashSet();
        var all = Directory.EnumerateFiles(OutsideFactAttribute.Find(Lists), "*.txt").SelectMany(ListedType.Read);

        Assert.DoesNotContain(all.Where(IsOut), type => shown.Contains(type.Name));
    }

    private static int InScope(ListedType type) => type.Members.Count(member => !IsLeftOut(member.Text));

    private static int Present(Type type, ListedType list) => InScope(list) - Gaps(type, list).Count(gap => gap.StartsWith("lacks", StringComparison.Ordinal));

    private static bool IsOut(ListedType type) =>
        type.Namespace.Contains(".SharePoint", StringComparison.Ordinal)
        || type.Name is "Microsoft.Bot.Builder.Streaming.StreamingRequestHandler"
        || (type.Namespace.StartsWith("Microsoft.Rest", StringComparison.Ordinal) && RestLeftOut.Contains(type.Name[(type.Namespace.Length + 1)..]));

    private static IEnumerable<string> Gaps(Type type, ListedType list)
    {
        var ours = Signatures.Of(type).GroupBy(member => member.Text).ToDictionary(group => group.Key, group => group.First());
        foreach (var member in list.Members)
        {
            if (!ours.TryGetValue(member.Text, out var found))
            {
                if (!member.IsOverride && !IsLeftOut(member.Text))
                {
                    yield return $"lacks {member.Text}";
                }
            }
            else if (member.IsVirtual && !found.IsVirtual)
            {
                yield return $"cannot be overridden: {member.Text}";
            }
            else if (member.JsonName is { } name && name != found.JsonName)
            {
                yield return $"is not '{name}' on the wire: {member.Text}";
            }
            else if (member.IsObsolete != found.IsObsolete)
            {
                yield return $"obsolete or not: {member.Text}";
            }
        }

        if (list.IsObsolete != Signatures.IsObsolete(type))
        {
            yield return "obsolete or not";
        }

        var bases = type.GetInterfaces().Append(type.BaseType).Where(known => known is not null).Select(Signatures.Name).ToHashSet();
        foreach (var missing in list.Bases.Where(known => !type.IsEnum && !bases.Contains(known) && !IsLeftOut(known)))
        {
            yield return $"is no {missing}";
        }
    }

    private static bool IsLeftOut(string signature) =>
        signature.Split(' ', '(', ')', '<', '>', ',', '[', ']', '?').Any(TypesLeftOut.Contains);

    // Of the recognizers only the entry is listed.
    private static bool IsListedInPart(string name) => name.StartsWith("Microsoft.Recognizers", StringComparison.Ordinal);

    private static Dictionary<string, ListedType> ReadLists() =>
        Directory.EnumerateFiles(OutsideFactAttribute.Find(Lists), "*.txt").SelectMany(ListedType.Read).ToDictionary(type => type.Name);

    // Assemblies are found by their files, so that one that no test uses is held against the lists too.
    private static List<Type> FindShown() =>
        new[] { "BotBuilder", "BotBuilder.Testing", "Recognizers" }
            .Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll"))
            .Where(File.Exists)
            .SelectMany(path => System.Reflection.Assembly.LoadFrom(path).GetTypes())
            .Where(type => (type.IsVisible || type is { IsNestedFamily: true, DeclaringType.IsVisible: true }) && type.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true)
            .ToList();

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Order(StringComparer.Ordinal).Select(line => Environment.NewLine + "    " + line));
}
