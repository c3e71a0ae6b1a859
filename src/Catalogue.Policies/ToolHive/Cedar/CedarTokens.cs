namespace Catalogue.Policies.ToolHive.Cedar;

/// <summary>The tokens of policies, one after another, with what parsers ask of them.</summary>
internal sealed class CedarTokens
{
    private static readonly string[] Reserved = ["true", "false", "if", "then", "else", "in", "is", "like", "has", "__cedar"];

    private readonly CedarLexer lexer = new();

    /// <summary>Begins with the next policy.</summary>
    public void Begin(string policy)
    {
        lexer.Begin(policy);
        Current = lexer.Next();
    }

    public CedarToken Current { get; private set; }

    public bool IsAtEnd => Current.Kind == CedarTokenKind.End;

    public CedarEntity ReadEntity()
    {
        var type = ReadPathOrEntity(out var id);
        return id is not null ? new CedarEntity(type, id) : throw Failure($"an entity is due here: {type}::\"name\"");
    }

    public string ReadPath() => ReadPathOrEntity(out var id) is var type && id is null ? type : throw Failure("a type is due here, without a name in quotes");

    public string ReadPathOrEntity(out string? id)
    {
        id = null;
        var path = ReadName("a type");
        while (TakeSign("::"))
        {
            if (Current.Kind == CedarTokenKind.Text)
            {
                id = ReadText("a name");
                return path;
            }

            path += "::" + ReadName("a type");
        }

        return path;
    }

    public string ReadName(string what)
    {
        var name = Current.Value;
        if (Current.Kind != CedarTokenKind.Name || Array.IndexOf(Reserved, name) >= 0)
        {
            throw Failure($"{what} is due here");
        }

        Advance();
        return name;
    }

    public string ReadText(string what)
    {
        if (Current.Kind != CedarTokenKind.Text)
        {
            throw Failure($"{what} in quotes is due here");
        }

        var text = CedarLexer.Unescape(Current, null);
        Advance();
        return text;
    }

    /// <summary>Reads a pattern.</summary>
    /// <returns>The texts between its asterisks.</returns>
    public List<string> ReadPattern()
    {
        var written = Current;
        if (written.Kind != CedarTokenKind.Text)
        {
            throw Failure("a pattern in quotes is due here");
        }

        var cuts = new List<int>();
        var text = CedarLexer.Unescape(written, cuts);
        Advance();
        return [.. cuts.Append(text.Length).Select((end, index) => text[(index == 0 ? 0 : cuts[index - 1])..end])];
    }

    public bool TakeSign(string sign) => Take(CedarTokenKind.Sign, sign);

    public bool TakeWord(string word) => Take(CedarTokenKind.Name, word);

    private bool Take(CedarTokenKind kind, string value)
    {
        if (Current.Kind != kind || Current.Value != value)
        {
            return false;
        }

        Advance();
        return true;
    }

    public void Expect(string sign)
    {
        if (!TakeSign(sign))
        {
            throw Failure($"{sign} is due here");
        }
    }

    public void ExpectWord(string word)
    {
        if (!TakeWord(word))
        {
            throw Failure($"{word} is due here");
        }
    }

    public void Advance() => Current = lexer.Next();

    public CedarException Failure(string problem) => new(Current.Index, problem);
}
