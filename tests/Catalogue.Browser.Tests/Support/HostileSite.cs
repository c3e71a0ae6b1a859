using System.Globalization;
using System.Text;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Browser.Tests.Support;

/// <summary>The committed catalogue, and beside it a server whose every text is as awkward as real ones get.</summary>
internal sealed class HostileSite : ISources
{
    public const string Server = "hostile";
    public const string LongTool = "long";
    public const string ManyInputs = "many-inputs";
    public const string Scripts = "scripts";
    private const string Path = "catalogue/servers/hostile.yaml";

    private readonly FolderSources committed = new(Root(), "");
    private readonly byte[] settings = Encoding.UTF8.GetBytes("""
        {
          "title": "Catalogue",
          "tagline": "What MCP tools can do, how risky each is and why, and a policy file that works.",
          "repository": "https://example.com/catalogue",
          "proxy": { "name": "Intercept", "repository": "https://example.com/intercept", "command": ["npx", "-y", "intercept"], "checked_against": "1.0" },
          "contact": { "endpoint": "https://forms.example.com/send" },
          "page_size": 20,
          "licences": { "code": "Apache-2.0", "content": "CC-BY-4.0" }
        }
        """);

    private readonly byte[] descriptor = Encoding.UTF8.GetBytes(Describe());

    public IReadOnlyList<string> Files(string folder, DiagnosticBag diagnostics) =>
        folder is "catalogue/servers" or "catalogue"
            ? [.. committed.Files(folder, diagnostics).Append(Path).Order(StringComparer.Ordinal)]
            : committed.Files(folder, diagnostics);

    public bool Exists(string path) => path is Path or "site.json" || committed.Exists(path);

    public byte[]? Read(string path, DiagnosticBag diagnostics) => path switch
    {
        "site.json" => settings,
        Path => descriptor,
        _ => committed.Read(path, diagnostics),
    };

    public string Show(string path) => path;

    private static string Describe()
    {
        var yaml = new StringBuilder("""
            schema: 1
            name: <b>Ünïcode</b> & "quotes" 資料庫服務器 مرحبا بالعالم server with a name that goes on for a while
            summary: A server made to be awkward.
            tools:

            """);
        var name = string.Concat(Enumerable.Repeat("a_name_without_an_end", 15))[..300];
        yaml.Append($"  - name: {name}\n    slug: {LongTool}\n    category: destructive\n    description: {string.Concat(Enumerable.Repeat("A sentence of many in a description that nobody shortened. ", 16)).Trim()}\n");
        yaml.Append($"  - name: many_inputs\n    slug: {ManyInputs}\n    category: write\n    description: Takes far too much.\n    declared:\n      schema:\n        type: object\n        properties:\n");
        for (var number = 1; number <= 205; number++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"          an_input_with_quite_a_long_name_{number}: {{ type: string }}\n");
        }

        yaml.Append($"  - name: データを読む_قراءة_البيانات\n    slug: {Scripts}\n    category: read\n    description: يقرأ البيانات من قاعدة البيانات. 從資料庫讀取資料，並以表格形式返回所有結果。\n");
        return yaml.ToString();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Catalogue.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Catalogue.sln above the tests");
        }

        return folder;
    }
}
