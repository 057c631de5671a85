using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Understanding.Classifier;

/// <summary>The few vector operations that training and answering spend their time in.</summary>
/// <remarks>
/// Always eight lanes and never a fused multiply-add, so that every machine rounds alike and training is repeatable.
/// All spans have the same length, a multiple of <see cref="Width"/>.
/// </remarks>
internal static class Lanes
{
    public const int Width = 8;

    /// <summary>The smallest multiple of <see cref="Width"/> that holds <paramref name="count"/> numbers.</summary>
    public static int Padded(int count) => (count + Width - 1) / Width * Width;

    /// <summary><c>sum += factor * row</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> row, float factor)
    {
        ref var to = ref MemoryMarshal.GetReference(sum);
        ref var from = ref MemoryMarshal.GetReference(row);
        var scale = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)sum.Length; i += Width)
        {
            (Vector256.LoadUnsafe(ref to, i) + (Vector256.LoadUnsafe(ref from, i) * scale)).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>The inner product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var sum = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)left.Length; i += Width)
        {
            sum += Vector256.LoadUnsafe(ref a, i) * Vector256.LoadUnsafe(ref b, i);
        }

        return Vector256.Sum(sum);
    }

    /// <summary>The squared length, of any number of values.</summary>
    public static float Square(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return sum;
    }

    /// <summary>Turns scores into shares that add up to 1.</summary>
    public static void Softmax(Span<float> scores)
    {
        var largest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            largest = MathF.Max(largest, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - largest);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }
}
