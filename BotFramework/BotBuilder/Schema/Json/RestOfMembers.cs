using System.Buffers;

namespace Microsoft.Bot.Schema;

/// <summary>Gathers, as they stand in the source, the members that a type does not declare.</summary>
internal struct RestOfMembers
{
    private ArrayBufferWriter<byte> _gathered;
    private int _start;
    private int _end;
    private int _lastSeen;

    /// <summary>Takes a member in. Neighbours in the source stay one piece.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="previousEnd">Where the member before it ended.</param>
    /// <param name="start">Where its name begins.</param>
    /// <param name="end">Where its value ends.</param>
    public void Add(ReadOnlySpan<byte> source, int previousEnd, int start, int end)
    {
        if (_end > 0 && _lastSeen != previousEnd)
        {
            Flush(source);
            _end = 0;
        }

        _start = _end == 0 ? start : _start;
        _end = end;
        _lastSeen = end;
    }

    /// <summary>The members as one JSON object; null when there are none.</summary>
    public readonly DeferredJson ToJson(ReadOnlySpan<byte> source)
    {
        if (_end == 0)
        {
            return null;
        }

        var before = _gathered is null ? default : _gathered.WrittenSpan;
        var last = source[_start.._end];
        var json = new byte[before.Length + last.Length + 2];
        json[0] = (byte)'{';
        before.CopyTo(json.AsSpan(1));
        last.CopyTo(json.AsSpan(1 + before.Length));
        json[^1] = (byte)'}';
        return new DeferredJson(json);
    }

    private void Flush(ReadOnlySpan<byte> source)
    {
        _gathered ??= new ArrayBufferWriter<byte>();
        _gathered.Write(source[_start.._end]);
        _gathered.Write(","u8);
    }
}
