using System.Numerics;

namespace Catalogue.Model;

/// <summary>A few numbers from 1, to be held against as few others. One may be there several times, and then counts as often.</summary>
internal readonly struct NumberSet
{
    private const int Bits = 64;

    private readonly int[] numbers;

    /// <summary>A bit for each number, several numbers to a bit: two sets without a bit in common share nothing.</summary>
    private readonly ulong bits;

    /// <summary>Whether the bits alone tell which numbers these are.</summary>
    private readonly bool isExact;

    private readonly bool isDistinct;

    public NumberSet(int[] numbers)
    {
        this.numbers = numbers;
        isExact = true;
        isDistinct = true;
        foreach (var number in numbers)
        {
            var bit = 1UL << (number % Bits);
            isDistinct &= (bits & bit) == 0 || numbers.AsSpan().IndexOf(number) == numbers.AsSpan().LastIndexOf(number);
            isExact &= isDistinct && number < Bits;
            bits |= bit;
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

    /// <summary>No less than what two sets share, and quick to tell; 1 where a number is there several times.</summary>
    public double MostShareOf(in NumberSet other) => (bits & other.bits) == 0
        ? 0
        : !isDistinct ? 1
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
