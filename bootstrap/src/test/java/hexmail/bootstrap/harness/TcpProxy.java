package hexmail.bootstrap.harness;

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

/// Passes TCP connections on to the local Google, and makes them fail below HTTP.
public final class TcpProxy implements AutoCloseable {
  private static final int BLOCK = 16_384;
  private static final int BACKLOG = 200;
  private static final Pattern REQUEST = Pattern.compile("^([A-Z]+ [^ ?]+)\\S* HTTP/1.1\r\n");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<String> unanswered = new CopyOnWriteArrayList<>();
  private final InetSocketAddress google;
  private final URI address;
  private ServerSocket listener;
  private volatile boolean silent;
  private volatile int byteLimit = Integer.MAX_VALUE;

  TcpProxy(URI google) {
    this.google = new InetSocketAddress(InetAddress.getLoopbackAddress(), google.getPort());
    listener = listen(0);
    address = URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
  }

  public URI at(String path) {
    return address.resolve(path);
  }

  /// The requests that got no answer, such as `POST /token`, since `restore` was called last.
  public List<String> unanswered() {
    return List.copyOf(unanswered);
  }

  /// Ends every fault.
  public void restore() {
    silent = false;
    unanswered.clear();
    if (byteLimit < Integer.MAX_VALUE) {
      byteLimit = Integer.MAX_VALUE;
      closeConnections();
    }
    if (listener.isClosed()) {
      listener = listen(address.getPort());
    }
  }

  /// Accepts connections and never answers.
  public void silence() {
    silent = true;
  }

  /// Half closes each connection after `bytes` bytes of the answer.
  public void cutAfter(int bytes) {
    byteLimit = bytes;
    closeConnections();
  }

  /// Refuses connections.
  public void refuse() {
    close(listener);
    closeConnections();
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

  private void connect(Socket client) throws IOException {
    Socket server = new Socket(google.getAddress(), google.getPort());
    sockets.add(client);
    sockets.add(server);
    int limit = byteLimit;
    threads.execute(() -> pass(client, server, Integer.MAX_VALUE));
    threads.execute(() -> pass(server, client, limit));
  }

  private void pass(Socket from, Socket to, int limit) {
    byte[] block = new byte[BLOCK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int left = limit;
      int read = in.read(block);
      while (read >= 0) {
        if (silent) {
          record(new String(block, 0, read, US_ASCII));
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

  private void record(String block) {
    Matcher request = REQUEST.matcher(block);
    if (request.find()) {
      unanswered.add(request.group(1));
    }
  }

  private void closeConnections() {
    sockets.forEach(TcpProxy::close);
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
    close(listener);
    closeConnections();
    threads.close();
  }
}
