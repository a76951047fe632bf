package hexmail.adapter.http.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip archive that is written file by file. It has an end only if it was finished: what is
/// closed before can be told from a whole one.
final class Archive implements AutoCloseable {
  private final Target target;
  private final ZipOutputStream zip;

  Archive(OutputStream out) {
    target = new Target(out);
    zip = new ZipOutputStream(target);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /// Begins the next file.
  void begin(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
  }

  /// Takes the content of the file that has begun.
  OutputStream file() {
    return zip;
  }

  void finish() throws IOException {
    zip.finish();
  }

  /// Frees the memory of the compressor.
  @Override
  public void close() throws IOException {
    target.closed = true;
    zip.close();
  }

  /// Takes nothing any more once it is closed: not the end that a zip stream writes when it is.
  private static final class Target extends FilterOutputStream {
    private boolean closed;

    Target(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      if (!closed) {
        out.write(one);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!closed) {
        out.write(bytes, offset, length);
      }
    }

    @Override
    public void close() {}
  }
}
