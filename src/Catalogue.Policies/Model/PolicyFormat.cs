namespace Catalogue.Policies.Model;

/// <summary>
/// A kind of policy file: how it is written, what it cannot express, and how it is read back. One class a format; the
/// list of all of them is <c>PolicyFormats</c>.
/// </summary>
public abstract class PolicyFormat
{
    /// <summary>The id on the command line, in <c>site.json</c> and in file names.</summary>
    public abstract string Id { get; }

    /// <summary>The name that people read.</summary>
    public abstract string Title { get; }

    /// <summary>The ending of its files, without the dot.</summary>
    public virtual string Extension => "yaml";

    /// <summary>What the target can express, for people: the page and the document on formats are made from it.</summary>
    public abstract FormatFacts Facts { get; }

    /// <summary>The name of a server's file. Once published it never changes.</summary>
    public virtual string FileName(string server, PolicyPreset preset) => preset == PolicyPreset.Recommended
        ? $"{server}.{Id}.{Extension}"
        : $"{server}.{preset.Id}.{Id}.{Extension}";

    /// <summary>
    /// The tools that a file of this policy speaks of. All of them, but for targets whose files only list what is allowed
    /// or whose rules cannot hold every name.
    /// </summary>
    public virtual IReadOnlyList<string> NamedTools(MeantPolicy policy) => policy.Names;

    /// <summary>Says a policy as far as the format can.</summary>
    public abstract CompiledPolicy Compile(MeantPolicy policy);

    /// <summary>Writes a server's whole file.</summary>
    public WrittenPolicy Write(ServerPolicy policy, PolicyHeader header)
    {
        var compiled = Compile(new MeantPolicy(policy));
        using var text = new Utf8Text();
        compiled.Write(text, header);
        return new WrittenPolicy(text.ToString(), compiled.Losses);
    }

    /// <summary>
    /// Writes the part of the file that concerns one tool, without the header: valid on its own, and the same lines as
    /// in the whole file.
    /// </summary>
    public WrittenPolicy WriteTool(ServerPolicy policy, ToolPolicy tool) => WriteTool(new MeantPolicy(policy, [tool]));

    /// <inheritdoc cref="WriteTool(ServerPolicy, ToolPolicy)"/>
    /// <param name="tool">The policy with this tool alone.</param>
    public abstract WrittenPolicy WriteTool(MeantPolicy tool);

    /// <summary>Reads a file back by the format's own rules. Never throws for what a file may contain.</summary>
    public abstract PolicyVerdict Check(ReadOnlySpan<byte> bytes);

    /// <summary>
    /// Looks in an accepted file for what does nothing, or not what it seems to do. Never throws for what a file may
    /// contain; empty for a file that is refused.
    /// </summary>
    /// <param name="server">What the catalogue knows of the server that the file is for; null where nothing is known.</param>
    public virtual IReadOnlyList<PolicyWarning> Warnings(ReadOnlySpan<byte> bytes, KnownServer? server) => [];

    /// <summary>Opens an accepted file to ask it what it does with calls.</summary>
    /// <param name="requiredInputs">The inputs that a tool's schema requires, for formats that speak of them without naming
    /// them; null where the schema is unknown.</param>
    /// <returns>Null where the file is refused.</returns>
    public abstract IPolicyEvaluator? Open(ReadOnlySpan<byte> bytes, Func<string, IReadOnlyList<InputPath>?> requiredInputs);
}
