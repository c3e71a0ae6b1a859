using System.Numerics;

namespace Catalogue.Model;

/// <summary>A few different numbers from 1, to be held against as few others.</summary>
internal readonly struct NumberSet
{
    private const int Bits = 64;

    private readonly int[] numbers;

    /// <summary>A bit for each number, several numbers to a bit: two sets without a bit in common share nothing.</summary>
    private readonly ulong bits;

    /// <summary>Whether the bits alone tell which numbers these are.</summary>
    private readonly bool isExact;

    /// <summary>Makes a set of numbers of which none is there twice.</summary>
    public NumberSet(int[] numbers)
    {
        this.numbers = numbers;
        isExact = true;
        foreach (var number in numbers)
        {
            isExact &= number < Bits;
            bits |= 1UL << (number % Bits);
        }
    }

    public bool IsEmpty => bits == 0;

    /// <summary>What two sets share, from 0 to 1.</summary>
    public double ShareOf(in NumberSet other)
    {
        if ((bits & other.bits) == 0)
        {
            return 0;
        }

        var shared = isExact && other.isExact ? BitOperations.PopCount(bits & other.bits) : CountShared(other.numbers);
        return (double)shared / (numbers.Length + other.numbers.Length - shared);
    }

    /// <summary>No less than what two sets share, and quick to tell.</summary>
    public double MostShareOf(in NumberSet other) => (bits & other.bits) == 0
        ? 0
        : (double)Math.Min(numbers.Length, other.numbers.Length) / Math.Max(numbers.Length, other.numbers.Length);

    private int CountShared(ReadOnlySpan<int> others)
    {
        var shared = 0;
        foreach (var number in numbers)
        {
            shared += others.Contains(number) ? 1 : 0;
        }

        return shared;
    }
}
