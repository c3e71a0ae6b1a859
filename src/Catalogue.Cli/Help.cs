using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Catalogue.Cli;

/// <summary>Adds examples to what <c>--help</c> prints.</summary>
internal static class Help
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["catalogue"] =
        [
            "catalogue build                                the site of this folder, in _site",
            "catalogue validate                             check everything, write nothing",
            "catalogue list --risk critical                 what is most dangerous",
        ],
        ["build"] =
        [
            "catalogue build",
            "catalogue build --output public --base-path /catalogue/",
            "catalogue build --strict --check               as a publisher would, warnings refused",
        ],
        ["serve"] =
        [
            "catalogue serve                                on http://127.0.0.1:8080, reloading after each save",
            "catalogue serve --port 0 --root ../catalogue   on any free port, another folder",
        ],
        ["validate"] =
        [
            "catalogue validate",
            "catalogue validate --report github             annotations in a workflow's log",
        ],
        ["list"] =
        [
            "catalogue list --risk high --category execute",
            "catalogue list --format csv > tools.csv",
        ],
        ["lint"] =
        [
            "catalogue lint",
            "catalogue lint --online                        ask npm for the packages, too",
        ],
        ["classify"] =
        [
            "catalogue classify stripe-mcp",
            "catalogue classify stripe-mcp create_refund --explain",
            "catalogue classify --measure labels.jsonl",
            "catalogue classify --measure --from answers/",
        ],
        ["new"] = ["catalogue new acme-billing-mcp"],
        ["diff"] =
        [
            "catalogue diff stripe-mcp --from answer.json",
            "catalogue diff stripe-mcp --stdio --yes --env STRIPE_SECRET_KEY -- npx -y @stripe/mcp --tools=all",
        ],
        ["import"] =
        [
            "catalogue import --stdio -- npx -y @modelcontextprotocol/server-filesystem /data",
            "catalogue import --url https://mcp.example.org/mcp --slug example --header 'Authorization: Bearer ...'",
            "catalogue import --config .mcp.json --yes      every server that a client runs",
            "catalogue import --from answer.json            one answer to tools/list, or a folder of them",
            "catalogue import --docker-registry servers/ --dry-run",
        ],
        ["init"] =
        [
            "catalogue init acme-catalogue",
            "catalogue init . --tables                      in a fresh clone, with categories and signals to change",
        ],
        ["policy"] =
        [
            "catalogue policy show stripe-mcp",
            "catalogue policy check policies/",
            "catalogue policy test _site/policies/stripe-mcp.yaml",
            "catalogue policy explain stripe-mcp.yaml --tool create_refund",
        ],
        ["policy test"] =
        [
            "catalogue policy test _site/policies/stripe-mcp.yaml       with the vectors beside it",
            "catalogue policy test mine.yaml --vectors stripe-mcp.yaml.vectors.json",
        ],
        ["policy explain"] =
        [
            "catalogue policy explain stripe-mcp.yaml --tool create_refund --args '{\"charge\": \"ch_1\"}'",
            "catalogue policy explain mine.portable.yaml --tool create_refund --server stripe-mcp --report json",
        ],
        ["policy show"] =
        [
            "catalogue policy show stripe-mcp > stripe-mcp.yaml",
            "catalogue policy show stripe-mcp create_refund --format portable",
        ],
        ["check"] =
        [
            "catalogue check _site",
            "catalogue check _site --base-path /catalogue/ --report github",
        ],
        ["policy check"] =
        [
            "catalogue policy check stripe-mcp.yaml",
            "catalogue policy check policies/ --format intercept --report json",
            "catalogue policy check mine.yaml --server stripe-mcp --strict",
        ],
        ["policy convert"] =
        [
            "catalogue policy convert mine.yaml --to portable > mine.portable.yaml",
            "catalogue policy convert mine.portable.yaml --to claude-code --server stripe-mcp --alias stripe",
        ],
        ["policy diff"] =
        [
            "catalogue policy diff old.yaml new.yaml",
            "catalogue policy diff mine.yaml stripe-mcp.portable.yaml --server stripe-mcp --report json",
        ],
    };

    public static void AddExamples(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        if (option.Action is HelpAction standard)
        {
            option.Action = new WithExamples(standard);
        }
    }

    private sealed class WithExamples(HelpAction standard) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = standard.Invoke(parseResult);
            var name = PathOf(parseResult.CommandResult);
            if (Examples.TryGetValue(name, out var examples))
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.Write("Examples:\n");
                foreach (var example in examples)
                {
                    output.Write($"  {example}\n");
                }
            }

            return result;
        }

        /// <summary>"policy check": two commands may have one name below different parents.</summary>
        private static string PathOf(System.CommandLine.Parsing.CommandResult result) => result.Command is RootCommand
            ? "catalogue"
            : result.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } parent ? $"{PathOf(parent)} {result.Command.Name}" : result.Command.Name;
    }
}
