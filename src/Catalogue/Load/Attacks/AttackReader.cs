using Catalogue.Descriptors;
using Catalogue.Descriptors.Attacks;
using Catalogue.Text;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Load.Attacks;

/// <summary>Turns checked front matter and tables into the records of the attack database.</summary>
internal static class AttackReader
{
    public static AttackPattern ReadPattern(YamlNode root, string file, string slug, string digest, IReadOnlyList<AttackSection> sections)
    {
        var map = new NodeMap(root, file);
        return new AttackPattern(
            slug,
            new(file),
            digest,
            map.Text("name") ?? slug,
            map.TextOrEmpty("summary"),
            ReadTechniques(map),
            map.Texts("related"),
            [.. map.Maps("fit").Select(ReadFit)],
            PreventionReader.Read(map.Map("prevention")),
            sections);
    }

    public static AttackCase ReadCase(YamlNode root, string file, string slug, IReadOnlyList<AttackSection> sections)
    {
        var map = new NodeMap(root, file);
        var affected = map.Map("affected");
        return new AttackCase(
            slug,
            new(file),
            map.Text("title") ?? slug,
            map.TextOrEmpty("date"),
            map.TextOrEmpty("kind"),
            map.Texts("ids"),
            new AffectedProduct(affected.TextOrEmpty("product"), [.. affected.Maps("packages").Select(package => new AffectedPackage(
                package.Text("registry"), package.Text("name"), package.Text("repository"), package.Text("versions"), package.Text("fixed")))]),
            map.TextOrEmpty("pattern"),
            map.Texts("also"),
            ReadTechniques(map),
            map.Texts("categories"),
            map.TextOrEmpty("enforcement"),
            map.TextOrEmpty("effect"),
            map.TextOrEmpty("confidence"),
            map.Text("disputed"),
            [.. map.Maps("sources").Select(source => new CaseSource(source.TextOrEmpty("url"), source.TextOrEmpty("read")))],
            sections);
    }

    public static IReadOnlyList<Framework> ReadFrameworks(YamlNode root, string file) =>
    [
        .. new NodeMap(root, file).Maps("frameworks").Select(map => new Framework(
            map.Location,
            map.TextOrEmpty("id"),
            map.TextOrEmpty("name"),
            map.TextOrEmpty("edition"),
            map.TextOrEmpty("url"),
            map.Text("note"),
            [.. map.Maps("entries").Select(entry => new FrameworkEntry(entry.Location, entry.TextOrEmpty("id"), entry.TextOrEmpty("name"), entry.Text("url")))])),
    ];

    public static TraitTable ReadTraits(YamlNode root, string file)
    {
        var table = new NodeMap(root, file);
        return new TraitTable(
            [.. table.Maps("traits").Select(map => new TraitDefinition(
                map.Location,
                map.TextOrEmpty("id"),
                map.TextOrEmpty("name"),
                map.TextOrEmpty("says"),
                ReadLook(map, "when"),
                map.Texts("signals"),
                map.Texts("categories"),
                map.Texts("except")))],
            [.. table.Maps("combinations").Select(map => new TraitCombination(
                map.TextOrEmpty("id"), map.TextOrEmpty("name"), map.TextOrEmpty("explanation"), map.LocatedTexts("traits"), map.TextOrEmpty("pattern")))]);
    }

    private static FitAlternative ReadFit(NodeMap map) => new(
        map.Location,
        (int)(map.Integer("strength") ?? 1),
        new PhraseTemplate(map.TextOrEmpty("why")),
        map.Texts("categories"),
        map.Texts("signals"),
        map.Texts("traits"),
        map.Texts("server"),
        ReadLook(map, "look"),
        map.Texts("hints"),
        map.Texts("without"),
        (int)(map.Integer("namesakes") ?? 0),
        map.Truth("orders") ?? false);

    private static IReadOnlyList<SignalPredicate> ReadLook(NodeMap map, string key) => [.. map.Maps(key).Select(DefinitionReader.ReadPredicate)];

    private static IReadOnlyList<FrameworkId> ReadTechniques(NodeMap map) =>
        [.. AttackWords.Frameworks.SelectMany(framework => map.Texts(framework).Select(id => new FrameworkId(framework, id)))];
}
