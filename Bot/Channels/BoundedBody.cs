namespace ChatBot.Channels;

/// <summary>Reads a request's body up to a limit, whatever length it claims to have.</summary>
internal static class BoundedBody
{
    private const int ChunkSize = 16 * 1024;

    /// <summary>The body's bytes; null when there are more than <paramref name="largest"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > largest)
        {
            return null;
        }

        using var buffer = new MemoryStream((int)(request.ContentLength ?? ChunkSize));
        var chunk = new byte[ChunkSize];

        while (await request.Body.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            if (buffer.Length + read > largest)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
