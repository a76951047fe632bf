package hexmail.bootstrap.outcome;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line between the application and the local Google, which is disturbed below HTTP.
final class Line implements AutoCloseable {
  private static final int BLOCK = 16_384;
  private static final int BACKLOG = 200;
  private static final Pattern REQUEST = Pattern.compile("^([A-Z]+ [^ ?]+)\\S* HTTP/1.1\r\n");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<String> unheard = new CopyOnWriteArrayList<>();
  private final InetSocketAddress google;
  private final URI address;
  private ServerSocket entrance;
  private volatile boolean silent;
  private volatile int mostBytes = Integer.MAX_VALUE;

  Line(URI google) {
    this.google = new InetSocketAddress(InetAddress.getLoopbackAddress(), google.getPort());
    entrance = listen(0);
    address = URI.create("http://127.0.0.1:" + entrance.getLocalPort() + "/");
  }

  URI at(String path) {
    return address.resolve(path);
  }

  /// The requests that went into silence, such as `POST /token`, since the line was mended last.
  List<String> unheard() {
    return List.copyOf(unheard);
  }

  /// As at the beginning.
  void mend() {
    silent = false;
    unheard.clear();
    if (mostBytes < Integer.MAX_VALUE) {
      mostBytes = Integer.MAX_VALUE;
      hangUp();
    }
    if (entrance.isClosed()) {
      entrance = listen(address.getPort());
    }
  }

  /// Connections are accepted, and nothing is ever answered.
  void silence() {
    silent = true;
  }

  /// Of each connection so many bytes come back, then it is half closed.
  void cutAfter(int bytes) {
    mostBytes = bytes;
    hangUp();
  }

  /// Nobody is there: connections are refused.
  void refuse() {
    close(entrance);
    hangUp();
  }

  private ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
      threads.execute(() -> accept(socket));
      return socket;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        connect(socket.accept());
      }
    } catch (IOException closed) {
      close(socket);
    }
  }

  private void connect(Socket near) throws IOException {
    Socket far = new Socket(google.getAddress(), google.getPort());
    sockets.add(near);
    sockets.add(far);
    int most = mostBytes;
    threads.execute(() -> pass(near, far, Integer.MAX_VALUE));
    threads.execute(() -> pass(far, near, most));
  }

  private void pass(Socket from, Socket to, int most) {
    byte[] block = new byte[BLOCK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int left = most;
      int read = in.read(block);
      while (read >= 0) {
        if (silent) {
          note(new String(block, 0, read, US_ASCII));
        } else {
          out.write(block, 0, Math.min(read, left));
          left -= read;
        }
        read = left > 0 ? in.read(block) : -1;
      }
      to.shutdownOutput();
    } catch (IOException gone) {
      close(from);
      close(to);
    }
  }

  private void note(String block) {
    Matcher request = REQUEST.matcher(block);
    if (request.find()) {
      unheard.add(request.group(1));
    }
  }

  private void hangUp() {
    sockets.forEach(Line::close);
    sockets.clear();
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  @Override
  public void close() {
    close(entrance);
    hangUp();
    threads.close();
  }
}
