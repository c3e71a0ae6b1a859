using Catalogue.Policies.Model;
using Catalogue.Shapes;
using Catalogue.Vocabulary;

namespace Catalogue.Load;

/// <summary>The shape of <c>site.json</c>.</summary>
public static class SiteShape
{
    private static readonly TextShape Line = new(TextForm.Line, 300);
    private static readonly TextShape Url = new(TextForm.Url, 2000);

    public static ObjectShape Create(IReadOnlyList<string> formats) => new("site",
    [
        new("$schema", new TextShape(TextForm.Line, 500), "The schema that editors use."),
        new("title", new TextShape(TextForm.Line, 60), "The site's name.", Required: true),
        new("tagline", new TextShape(TextForm.Line, 200), "What the site is, in one sentence.", Required: true),
        new("url", Url, "Where the site will be, with its base path."),
        new("language", new TextShape(TextForm.Language, 20), "The language of the texts; en-GB where absent."),
        new("repository", Url, "The repository of the catalogue, for reports and corrections."),
        new("edit", Url, "The folder of the descriptors in the repository's editor; a file's path is added."),
        new("proxy", Proxy, "The proxy that the pages tell the reader to run.", Required: true),
        new("contact", Contact, "How a reader can write to you; absent for not at all."),
        new("templates", new TextShape(TextForm.Folder, 300), "A folder whose files stand in for templates of the base set."),
        new("formats", new ListShape(new WordShape("policy format", formats), 20, 1), "The policy formats to publish; all where absent."),
        new("presets", new ListShape(new WordShape("preset", [.. PolicyPreset.All.Select(preset => preset.Id)]), 10, 1), "The presets to publish of each server, beside the recommended one; all where absent."),
        new("page_size", new IntegerShape(10, 1000), "Entries on one page of a list; 100 where absent."),
        new("host", new WordShape("host", Words.Hosts), "Whose limits the summary compares with; github-pages where absent."),
        new("licences", Licences, "SPDX identifiers of the licences.", Required: true),
    ]);

    private static ObjectShape Proxy => new("proxy",
    [
        new("name", Line, "The proxy's name.", Required: true),
        new("repository", Url, "Its repository.", Required: true),
        new("command", new ListShape(Line, 20, 1), "The words that start it.", Required: true),
        new("checked_against", Line, "The version that the policy grammar was checked against.", Required: true),
    ]);

    private static ObjectShape Contact => new("contact",
    [
        new("endpoint", Url, "Where the contact form is sent."),
        new("mail", new TextShape(TextForm.Mail, 200), "An address to write to."),
    ])
    {
        Exclusive = ["endpoint", "mail"],
    };

    private static ObjectShape Licences => new("licences",
    [
        new("code", Line, "Of the generator.", Required: true),
        new("content", Line, "Of the catalogue's texts and data.", Required: true),
    ]);
}
