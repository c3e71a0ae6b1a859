using Catalogue.Policies.Model;
using Xunit;

namespace Catalogue.Policies.Tests.Writing;

public sealed class SharedLossTests
{
    /// <summary>A handful of sentences are compared, more are looked up: the result is the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(200)]
    public void Losses_of_the_same_words_stand_together_where_the_first_one_stood(int sentences)
    {
        PolicyLoss[] losses = [new PolicyLoss(null, "loss 0"), .. Enumerable.Range(0, 500).Select(index => new PolicyLoss($"tool_{index}", $"loss {index % sentences}"))];

        var shared = SharedLoss.Of(losses);

        Assert.Equal(Enumerable.Range(0, sentences).Select(index => $"loss {index}"), shared.Select(loss => loss.Text), StringComparer.Ordinal);
        Assert.All(shared, loss => Assert.Equal(
            losses.Where(each => each.Text == loss.Text).Select(each => each.Tool).OfType<string>(), loss.Tools, StringComparer.Ordinal));
    }

    [Fact]
    public void No_losses_are_none() => Assert.Empty(SharedLoss.Of([]));
}
