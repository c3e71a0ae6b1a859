using Catalogue.Pages.Attacks;
using Catalogue.Pages.Lists;
using Catalogue.Pages.Servers;
using Catalogue.Pages.Single;
using Catalogue.Pages.Tools;
using Catalogue.Plan;

namespace Catalogue.Pages;

/// <summary>All kinds of page there are. A new one is a class, a template and a line here.</summary>
public static class PageKinds
{
    public static IReadOnlyList<PageKind> All { get; } =
    [
        new HomePage(),
        new ToolsPage(),
        new ToolPage(),
        new ServersPage(),
        new ServerPage(),
        new ServerLevelPage(),
        new LevelsPage(),
        new LevelPage(),
        new CategoriesPage(),
        new CategoryPage(),
        new PoliciesPage(),
        new TokensPage(),
        new AttacksPage(),
        new AttackPatternsPage(),
        new AttackPatternPage(),
        new AttackToolsPage(),
        new AttackCasePage(),
        new AttackFrameworkPage(),
        new MethodPage(),
        new FormatsPage(),
        new PlainPage("about", Routes.About, "About", "About this catalogue",
            "What this catalogue of MCP tools is, where its facts come from, how to correct a rating, and under which licences you may use it.", hasGrid: true),
        new PlainPage("sent", Routes.Sent, "Message sent", "Message sent",
            "Your message was sent. Thank you for writing; we answer to the address that you gave."),
        new PlainPage("not-found", Routes.NotFound, "Not found", "There is no page here",
            "The address may be old or mistyped. Tools and servers keep their addresses, also when a server drops a tool."),
    ];
}
