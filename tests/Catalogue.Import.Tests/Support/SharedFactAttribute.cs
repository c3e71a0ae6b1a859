using Xunit;

namespace Catalogue.Import.Tests.Support;

/// <summary>A test on material beside the checkout; it says skipped where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string relative)
    {
        Relative = relative;
        Skip = Checkout.Shared(relative) is null ? $"no {relative} beside the checkout" : null;
    }

    public string Relative { get; }
}
