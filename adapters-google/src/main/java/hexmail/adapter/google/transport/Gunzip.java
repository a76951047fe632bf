package hexmail.adapter.google.transport;

import hexmail.domain.outage.Outage;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Decompresses gzip (RFC 1952) as it arrives. The JDK's streams wait for their input instead,
/// which would take a thread for each response.
final class Gunzip implements AutoCloseable {
  private static final int LONGEST_HEADER = 64 * 1024;
  private static final int FIXED_HEADER = 10;
  private static final int TRAILER = 8;
  private static final int CHECKSUM_FLAG = 2;
  private static final int EXTRA_FLAG = 4;
  private static final int NAME_FLAG = 8;
  private static final int COMMENT_FLAG = 16;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] output = new byte[16 * 1024];
  private byte @Nullable [] header = {};
  private byte[] trailer = {};

  /// Takes the next bytes of the decompressed body.
  interface Sink {
    void take(byte[] bytes, int size) throws CallFailedException;
  }

  void decompress(byte[] chunk, Sink sink) throws CallFailedException {
    byte[] data = header == null ? chunk : afterHeader(joined(header, chunk));
    inflater.setInput(data);
    try {
      while (!inflater.finished() && !inflater.needsInput()) {
        int size = inflater.inflate(output);
        checksum.update(output, 0, size);
        sink.take(output, size);
        if (size == 0 && inflater.needsDictionary()) {
          throw broken(null);
        }
      }
    } catch (DataFormatException notDeflate) {
      throw broken(notDeflate);
    }
    int rest = inflater.finished() ? inflater.getRemaining() : 0;
    if (rest > 0 && trailer.length < TRAILER) {
      trailer = joined(trailer, Arrays.copyOfRange(data, data.length - rest, data.length));
    }
  }

  /// Checks that the body is complete. No bytes at all are a body without content.
  void finish() throws CallFailedException {
    if (header != null && header.length == 0) {
      return;
    }
    if (!inflater.finished() || trailer.length < TRAILER) {
      throw broken(null);
    }
    long expected = 0;
    for (int at = 3; at >= 0; at--) {
      expected = expected << 8 | (trailer[at] & 0xff);
    }
    if (expected != checksum.getValue()) {
      throw broken(null);
    }
  }

  private byte[] afterHeader(byte[] start) throws CallFailedException {
    int end = headerEnd(start);
    if (end < 0 || end > start.length) {
      if (start.length > LONGEST_HEADER) {
        throw broken(null);
      }
      header = start;
      return new byte[0];
    }
    header = null;
    return Arrays.copyOfRange(start, end, start.length);
  }

  /// Where the compressed data begins; negative when more bytes are needed to know.
  private static int headerEnd(byte[] start) throws CallFailedException {
    if (start.length < FIXED_HEADER) {
      return -1;
    }
    if ((start[0] & 0xff) != 0x1f || (start[1] & 0xff) != 0x8b || start[2] != 8) {
      throw broken(null);
    }
    int flags = start[3];
    int at = FIXED_HEADER;
    if ((flags & EXTRA_FLAG) != 0) {
      if (start.length < at + 2) {
        return -1;
      }
      at += 2 + (start[at] & 0xff) + ((start[at + 1] & 0xff) << 8);
    }
    for (int flag : new int[] {NAME_FLAG, COMMENT_FLAG}) {
      while ((flags & flag) != 0 && at < start.length && start[at] != 0) {
        at++;
      }
      at += (flags & flag) != 0 ? 1 : 0;
    }
    return at + ((flags & CHECKSUM_FLAG) != 0 ? 2 : 0);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static CallFailedException broken(@Nullable Exception cause) {
    return new CallFailedException(Outage.GARBLED, "a body that is not gzip", cause);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
