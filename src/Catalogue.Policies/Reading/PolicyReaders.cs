using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Reading;

/// <summary>Reads policy files of any format into the portable model. One class a source.</summary>
public static class PolicyReaders
{
    /// <summary>Whether all that a file of the format says can be read back, so that others can be made of it.</summary>
    public static bool ReadsWhole(PolicyFormat format) => format == PolicyFormats.Portable || format == PolicyFormats.Intercept;

    /// <summary>Reads a file; null where its format's own rules refuse it.</summary>
    /// <param name="server">What the catalogue knows of the server; null where nothing is known.</param>
    public static PolicyReading? Read(PolicyFormat format, ReadOnlySpan<byte> bytes, KnownServer? server) =>
        format == PolicyFormats.Portable ? PortableReading.Read(format.Id, bytes, server)
        : format == PolicyFormats.Intercept ? InterceptReading.Read(format.Id, bytes, server)
        : TargetToolReading.Read(format, bytes, server);
}
