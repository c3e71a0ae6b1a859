using System.Buffers;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Yaml.Toml;

/// <summary>
/// Reads TOML 1.0 into the same positioned tree as YAML and JSON. Nothing is thrown for what a text may contain; keys
/// that stand twice are refused, as the language asks.
/// </summary>
public sealed class TomlTreeReader
{
    private readonly TomlCursor cursor;
    private readonly TomlValues values;
    private readonly List<YamlScalar> key = [];
    private readonly TomlTable root = new(YamlMark.Start, TomlTableKind.Header);

    private TomlTreeReader(char[] text, int length, YamlReadOptions options)
    {
        cursor = new TomlCursor(text, length);
        values = new TomlValues(cursor, options);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <returns>The root, or null with the problem that stopped the reading.</returns>
    public static YamlNode? Read(ReadOnlySpan<byte> bytes, YamlReadOptions options, out YamlProblem? problem)
    {
        problem = null;
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            if (bytes.Length > options.MaximumBytes || !SourceText.TryDecode(bytes, buffer, out var length))
            {
                _ = SourceText.TryDecode(bytes, options.MaximumBytes, out _, out problem);
                return null;
            }

            return new TomlTreeReader(buffer, length, options).ReadDocument();
        }
        catch (TomlException exception)
        {
            problem = exception.Problem;
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private YamlMapping ReadDocument()
    {
        var table = root;
        cursor.SkipLines();
        while (!cursor.IsAtEnd)
        {
            if (cursor.Current == '[')
            {
                table = ReadHeader();
                cursor.EndLine("the header");
            }
            else
            {
                values.ReadKey(key);
                cursor.Expect('=', "a key without a value; write key = value");
                cursor.SkipBlanks();
                table.Assign(key, values.Read(key.Count));
                cursor.EndLine("the value");
            }

            cursor.SkipLines();
        }

        return root.ToNode(NodePool.Current, [], [], cursor.Mark);
    }

    private TomlTable ReadHeader()
    {
        var start = cursor.Mark;
        cursor.Move();
        var isList = cursor.Take('[');
        values.ReadKey(key);
        cursor.Expect(']', "the bracket of a header is not closed; write ] behind the name");
        if (isList)
        {
            cursor.Expect(']', "the brackets of a header are not closed; write ]] behind the name");
        }

        var parent = root;
        for (var index = 0; index < key.Count - 1; index++)
        {
            var part = key[index];
            parent = parent.Find(part.Value) switch
            {
                null => parent.Add(part, new TomlTable(part.Start, TomlTableKind.Implied)),
                TomlTable { Kind: not TomlTableKind.Inline } table => table,
                List<TomlTable> tables => tables[^1],
                _ => throw new TomlException(part.Start, $"\"{part.Value}\" is a value and no table; give the table another name"),
            };
        }

        return isList ? OpenListed(parent, key[^1], start) : Open(parent, key[^1], start);
    }

    private static TomlTable Open(TomlTable parent, YamlScalar key, YamlMark start)
    {
        switch (parent.Find(key.Value))
        {
            case null:
                return parent.Add(key, new TomlTable(start, TomlTableKind.Header));
            case TomlTable { Kind: TomlTableKind.Implied } implied:
                implied.Kind = TomlTableKind.Header;
                return implied;
            default:
                throw TomlTable.Twice(key);
        }
    }

    private static TomlTable OpenListed(TomlTable parent, YamlScalar key, YamlMark start)
    {
        var opened = new TomlTable(start, TomlTableKind.Header);
        switch (parent.Find(key.Value))
        {
            case null:
                parent.Add(key, new List<TomlTable> { opened });
                return opened;
            case List<TomlTable> tables:
                tables.Add(opened);
                return opened;
            default:
                throw TomlTable.Twice(key);
        }
    }
}
