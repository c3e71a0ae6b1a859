namespace Catalogue.Bench.Generating;

/// <summary>The words of the synthetic catalogue: all invented for it, so that nobody's text is in it.</summary>
internal static class InventedWords
{
    /// <summary>Verbs by category, as often as the category shall come.</summary>
    public static readonly IReadOnlyList<(string Category, string[] Verbs)> Verbs =
    [
        ("read", ["get", "list", "search", "find", "describe", "fetch"]),
        ("read", ["read", "count", "export", "compare", "query", "show"]),
        ("read", ["get", "list", "check", "inspect", "lookup", "view"]),
        ("write", ["create", "update", "set", "add", "rename", "move"]),
        ("write", ["send", "assign", "label", "publish", "import", "link"]),
        ("execute", ["run", "execute", "start", "restart", "evaluate", "deploy"]),
        ("destructive", ["delete", "drop", "purge", "remove", "wipe", "revoke"]),
        ("financial", ["pay", "refund", "charge", "transfer", "subscribe", "order"]),
    ];

    public static readonly string[] Things =
    [
        "orchard", "ledger", "harbour", "parcel", "lantern", "meadow", "signal", "beacon", "archive", "canvas", "voyage", "pebble",
        "cluster", "folder", "ticket", "invoice", "branch", "channel", "report", "sensor", "garden", "workshop", "timetable", "booking",
        "playlist", "recipe", "dataset", "column", "record", "snapshot", "volume", "contract", "membership", "device", "gallery", "glossary",
        "project", "message", "account", "secret", "token", "role", "permission", "script", "database", "table", "webhook", "release",
    ];

    public static readonly string[] Joined = ["by_name", "for_team", "details", "status", "history", "in_bulk", "settings", "metadata"];

    /// <summary>Names of inputs with their JSON type.</summary>
    public static readonly (string Name, string Type)[] Inputs =
    [
        ("id", "string"), ("name", "string"), ("limit", "integer"), ("cursor", "string"), ("path", "string"), ("url", "string"),
        ("query", "string"), ("force", "boolean"), ("amount", "integer"), ("currency", "string"), ("owner", "string"), ("label", "string"),
        ("since", "string"), ("until", "string"), ("page", "integer"), ("format", "string"), ("code", "string"), ("command", "string"),
        ("ids", "array"), ("tags", "array"), ("options", "object"), ("filter", "object"), ("dry_run", "boolean"), ("region", "string"),
        ("project_id", "string"), ("ledgerName", "string"), ("include-archived", "boolean"), ("sort_by", "string"), ("note", "string"),
        ("weight", "number"), ("timeout_seconds", "integer"), ("recipients", "array"), ("body", "string"), ("colour", "string"),
    ];

    public static readonly string[] Choices = ["north", "south", "east", "west", "amber", "cobalt", "slow", "steady", "quick", "all", "none", "own"];

    /// <summary>Pieces of sentences; the first word of each is small, so that any may follow any.</summary>
    public static readonly string[] Clauses =
    [
        "with the newest entry first", "as far as the account may see them", "without a look at what is inside", "one page at a time",
        "and says how many there were", "for the team that owns it", "in the order in which they were made", "once the last change is saved",
        "with a short note for those who come later", "unless somebody has locked it", "between two dates of the calendar",
        "and keeps what was there before", "so that the next run can go on from there", "from the region that is nearest",
        "with their labels, colours and weights", "until the limit that was given is reached",
    ];

    /// <summary>Clauses with characters beyond ASCII, as one text in five has.</summary>
    public static readonly string[] ForeignClauses =
    [
        "as “quoted” by its owner – or by no one", "naïvely, as in a café at noon", "größer als zuvor", "с новой строки", "新しい順に並べる",
        "по-русски и по-английски", "with a ✓ beside each 🍋", "다음 쪽까지", "až do konce řádku", "من اليمين إلى اليسار",
    ];

    /// <summary>Clauses with Markdown, which cost a parser where plain sentences do not.</summary>
    public static readonly string[] MarkedClauses = ["with the word `limit` left out", "in **one** step", "as `name=value` pairs", "see `since` and `until`"];
}
