using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Understanding.Classifier;

/// <summary>The weights of all features as one byte each, with a scale per feature: a quarter of the memory, no measurable loss.</summary>
internal sealed class QuantizedRows(sbyte[] weights, float[] scales, int width)
{
    /// <summary>Rows are padded to a multiple of this.</summary>
    public const int Lane = 16;

    public int Width => width;

    public sbyte[] Weights => weights;

    public float[] Scales => scales;

    public static int Padded(int count) => (count + Lane - 1) / Lane * Lane;

    /// <param name="rows">How many rows there are.</param>
    /// <param name="width">How many weights a row has, a multiple of <see cref="Lane"/>.</param>
    /// <param name="read">Writes the weights of one row.</param>
    public static QuantizedRows From(int rows, int width, Action<int, float[]> read)
    {
        var weights = new sbyte[rows * width];
        var scales = new float[rows];
        var row = new float[width];
        for (var number = 0; number < rows; number++)
        {
            read(number, row);
            var largest = 0f;
            foreach (var weight in row)
            {
                largest = MathF.Max(largest, MathF.Abs(weight));
            }

            scales[number] = largest / sbyte.MaxValue;
            for (var i = 0; i < width && largest > 0; i++)
            {
                weights[(number * width) + i] = (sbyte)MathF.Round(row[i] / scales[number]);
            }
        }

        return new(weights, scales, width);
    }

    /// <summary><c>sum += factor * row</c>.</summary>
    public void AddScaled(Span<float> sum, int row, float factor)
    {
        ref var to = ref MemoryMarshal.GetReference(sum);
        ref var from = ref MemoryMarshal.GetReference(weights.AsSpan(row * width, width));
        var scale = Vector256.Create(factor * scales[row]);
        for (nuint i = 0; i < (nuint)width; i += Lane)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, i));
            var (first, second) = Vector256.Widen(Vector256.Create(low, high));
            (Vector256.LoadUnsafe(ref to, i) + (Vector256.ConvertToSingle(first) * scale)).StoreUnsafe(ref to, i);
            (Vector256.LoadUnsafe(ref to, i + 8) + (Vector256.ConvertToSingle(second) * scale)).StoreUnsafe(ref to, i + 8);
        }
    }
}
