package hexmail.benchmarks.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Requests a page over and over, on one connection for each person: the next request follows the
/// answer. One thread serves all connections, so that the load takes little of the machine. The
/// first page of a connection does not count: connections that are made together wait for one
/// another.
final class LoadGenerator {
  private static final int MOST_SAMPLES = 2_000_000;

  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 17);
  private final long[] samples = new long[MOST_SAMPLES];
  private int pages;

  private LoadGenerator() {}

  /// Runs until its input ends. Each line is a port, a path, the number of milliseconds, and a file
  /// with the cookie of each connection; the answer is the number of pages in this time, and the
  /// 50th and the 99th percentile of their times in microseconds.
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    new BufferedReader(new InputStreamReader(System.in, UTF_8))
        .lines()
        .map(line -> new LoadGenerator().run(line.split(" ", -1)))
        .forEach(out::println);
  }

  private String run(String[] command) {
    try (Selector selector = Selector.open()) {
      List<Exchange> exchanges = new ArrayList<>();
      for (String cookie : Files.readAllLines(Path.of(command[3]))) {
        exchanges.add(connect(selector, Integer.parseInt(command[0]), command[1], cookie));
      }
      long end = System.nanoTime() + 1_000_000L * Integer.parseInt(command[2]);
      while (System.nanoTime() < end) {
        selector.select(100);
        for (SelectionKey ready : selector.selectedKeys()) {
          read((Exchange) ready.attachment());
        }
        selector.selectedKeys().clear();
      }
      for (Exchange exchange : exchanges) {
        exchange.channel.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    long[] sorted = Arrays.copyOf(samples, pages);
    Arrays.sort(sorted);
    return pages == 0
        ? "0 0 0"
        : "%d %d %d"
            .formatted(pages, sorted[pages / 2] / 1_000, sorted[(int) (pages * 0.99)] / 1_000);
  }

  private static Exchange connect(Selector selector, int port, String path, String cookie)
      throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    channel.configureBlocking(false);
    String request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nAccept: */*\r\n\r\n"
            .formatted(path, port, cookie);
    Exchange exchange = new Exchange(channel, request.getBytes(UTF_8));
    channel.register(selector, SelectionKey.OP_READ, exchange);
    exchange.send();
    return exchange;
  }

  private void read(Exchange exchange) throws IOException {
    buffer.clear();
    if (exchange.channel.read(buffer) < 0) {
      throw new IOException("The server has closed a connection");
    }
    if (exchange.isWhole(buffer.flip())) {
      if (exchange.answered) {
        samples[pages % MOST_SAMPLES] = System.nanoTime() - exchange.begun;
        pages++;
      }
      exchange.answered = true;
      exchange.send();
    }
  }

  /// A connection with its current request. Not safe for use by several threads.
  private static final class Exchange {
    private static final long NOTHING_READ = -1;
    private static final long CHUNKED = -2;
    private static final String LENGTH = "content-length: ";

    /// "\r\n0\r\n\r\n" as a number.
    private static final long LAST_CHUNK = 0x0d0a_300d_0a0d_0aL;

    private final SocketChannel channel;
    private final byte[] request;
    private boolean answered;
    private long begun;
    private long missing;
    private long tail;

    Exchange(SocketChannel channel, byte[] request) {
      this.channel = channel;
      this.request = request;
    }

    void send() throws IOException {
      missing = NOTHING_READ;
      tail = 0;
      begun = System.nanoTime();
      // It is far smaller than the buffer of a socket.
      int _ = channel.write(ByteBuffer.wrap(request));
    }

    /// Whether the answer ends with these bytes: after its length, or with its last chunk (RFC
    /// 9112, section 7.1). Its header fields arrive together.
    boolean isWhole(ByteBuffer bytes) throws IOException {
      if (missing == NOTHING_READ) {
        missing = length(UTF_8.decode(bytes.slice(0, Math.min(bytes.limit(), 4_096))).toString());
      }
      if (missing != CHUNKED) {
        missing -= bytes.limit();
        return missing == 0;
      }
      for (int at = Math.max(0, bytes.limit() - Long.BYTES); at < bytes.limit(); at++) {
        tail = tail << Byte.SIZE | (bytes.get(at) & 0xff);
      }
      return (tail & 0xffff_ffff_ffff_ffL) == LAST_CHUNK;
    }

    /// How many bytes an answer has that begins with `head`.
    private static long length(String head) throws IOException {
      int end = head.indexOf("\r\n\r\n");
      String fields = head.substring(0, Math.max(end, 0)).toLowerCase(Locale.ROOT) + "\r\n";
      int length = fields.indexOf(LENGTH);
      if (!head.startsWith("HTTP/1.1 200") || end < 0) {
        throw new IOException("Not a page: " + head.lines().findFirst());
      }
      int from = length + LENGTH.length();
      return length < 0
          ? CHUNKED
          : end + 4 + Long.parseLong(fields, from, fields.indexOf("\r\n", from), 10);
    }
  }
}
