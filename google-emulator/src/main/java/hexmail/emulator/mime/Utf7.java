package hexmail.emulator.mime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/// UTF-7 (RFC 2152), which delivery reports of old Microsoft servers are in. It can be read only.
final class Utf7 extends Charset {
  static final Charset CHARSET = new Utf7();

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Utf7() {
    super("UTF-7", new String[0]);
  }

  @Override
  public boolean contains(Charset other) {
    return equals(other);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new Decoder(this);
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException("It can be read only");
  }

  /// Reads one byte at a time, of which each gives at most one character.
  private static final class Decoder extends CharsetDecoder {
    private boolean shifted;
    private boolean justShifted;
    private int bits;
    private int pending;

    Decoder(Charset charset) {
      super(charset, 1, 1);
    }

    @Override
    protected void implReset() {
      shifted = false;
      pending = 0;
      bits = 0;
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
      while (in.hasRemaining()) {
        if (!out.hasRemaining()) {
          return CoderResult.OVERFLOW;
        }
        char next = (char) Byte.toUnsignedInt(in.get());
        if (shifted) {
          withinBase64(next, out);
        } else if (next == '+') {
          implReset();
          shifted = true;
          justShifted = true;
        } else {
          out.put(next);
        }
      }
      return CoderResult.UNDERFLOW;
    }

    private void withinBase64(char next, CharBuffer out) {
      int value = BASE64.indexOf(next);
      if (value < 0) {
        shifted = false;
        if (next != '-') {
          out.put(next);
        } else if (justShifted) {
          out.put('+');
        }
        return;
      }
      justShifted = false;
      pending = pending << 6 | value;
      bits += 6;
      if (bits >= Character.SIZE) {
        bits -= Character.SIZE;
        out.put((char) (pending >>> bits));
        pending &= (1 << bits) - 1;
      }
    }
  }
}
