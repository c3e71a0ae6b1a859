using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors;

/// <summary>
/// An input of a tool with a value that its schema takes. This library knows no schemas: whoever writes vectors passes the
/// samples in.
/// </summary>
/// <param name="Input">The input; objects come before what lies inside them.</param>
/// <param name="Json">The value, as JSON.</param>
/// <param name="Required">Whether a call must carry the input.</param>
public sealed record SampleInput(InputPath Input, string Json, bool Required);
