package hexmail.emulator.mime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/// A part of ISO 8859 that Java does not have. It can be read only.
final class LatinCharset extends Charset {
  private static final int UPPER = 0xA0;

  static final Charset LATIN_6 =
      new LatinCharset(
          "ISO-8859-10",
          """
          \u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß\
          āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ\
          """);

  static final Charset LATIN_8 =
      new LatinCharset(
          "ISO-8859-14",
          """
          \u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß\
          àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ\
          """);

  private final String upper;

  /// @param upper the characters from A0 to FF
  private LatinCharset(String name, String upper) {
    super(name, new String[0]);
    this.upper = upper;
  }

  @Override
  public boolean contains(Charset other) {
    return equals(other);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          int code = Byte.toUnsignedInt(in.get());
          out.put(code < UPPER ? (char) code : upper.charAt(code - UPPER));
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException("It can be read only");
  }
}
