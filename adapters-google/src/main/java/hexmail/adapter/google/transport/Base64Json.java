package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The bytes that one member of a JSON object has in Base64, decoded while the JSON arrives: no
/// more than a few kilobytes of it are in memory. Both alphabets of RFC 4648 are accepted, and
/// padding may be absent. A read throws [CallFailedException] when the value is no Base64 or does
/// not end. Not safe for use by several threads.
public final class Base64Json extends InputStream {
  /// Room for other members of the object before the content.
  private static final int LONGEST_HEAD = 64 * 1024;

  private static final int MOST_PADDING = 2;
  private static final int CHUNK = 16 * 1024;

  private final JsonBytes json;
  private final Map<String, String> before = new HashMap<>();
  private final byte[] encoded = new byte[CHUNK];
  private byte[] decoded = {};
  private int position;
  private int padding;
  private boolean ended;

  private Base64Json(InputStream body) {
    json = new JsonBytes(body);
  }

  /// Reads `body` up to the first bytes of the member `name`.
  ///
  /// @throws CallFailedException when there is no such content
  public static Base64Json open(InputStream body, String name) throws IOException {
    Base64Json content = new Base64Json(body);
    content.find(name);
    content.decode();
    return content;
  }

  /// The string or number that another member has before the content.
  public Optional<String> before(String name) {
    return Optional.ofNullable(before.get(name));
  }

  private void find(String wanted) throws IOException {
    json.expect('{');
    while (true) {
      json.expect('"');
      String name = text();
      json.expect(':');
      int first = json.nextToken();
      if (first == '"' && name.equals(wanted)) {
        return;
      }
      before.put(name, first == '"' ? text() : bare(first));
      json.expect(',');
    }
  }

  /// The rest of a string.
  private String text() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = json.inString(); next >= 0; next = json.inString()) {
      add(bytes, next);
    }
    return bytes.toString(UTF_8);
  }

  /// A number or another value without quotes. Other objects and lists precede no content.
  private String bare(int first) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = first;
    while (next != ',') {
      if (next == '{' || next == '[' || next == '}') {
        throw json.garbled("there is no content");
      }
      add(bytes, next);
      next = json.next();
    }
    json.back();
    return bytes.toString(UTF_8).strip();
  }

  private void add(ByteArrayOutputStream bytes, int next) throws IOException {
    if (bytes.size() == LONGEST_HEAD) {
      throw json.garbled("there is no content");
    }
    bytes.write(next);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == decoded.length) {
      decode();
    }
    int count = Math.min(length, decoded.length - position);
    System.arraycopy(decoded, position, target, offset, count);
    position += count;
    return count == 0 ? -1 : count;
  }

  /// Decodes the next bytes; none are left at the end.
  private void decode() throws IOException {
    int size = 0;
    while (!ended && size < CHUNK) {
      int next = json.inString();
      if (next < 0) {
        ended = true;
        json.finish();
      } else if (next == '=') {
        padding++;
      } else {
        encoded[size++] = (byte) (next == '+' ? '-' : next == '/' ? '_' : next);
      }
      if (padding > MOST_PADDING || (padding > 0 && next >= 0 && next != '=')) {
        throw json.garbled("content that is not Base64");
      }
    }
    position = 0;
    decoded = decoded(size);
  }

  private byte[] decoded(int size) throws IOException {
    try {
      return Base64.getUrlDecoder().decode(Arrays.copyOf(encoded, size));
    } catch (IllegalArgumentException noBase64) {
      throw json.garbled("content that is not Base64");
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
