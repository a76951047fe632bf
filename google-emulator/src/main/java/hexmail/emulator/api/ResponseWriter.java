package hexmail.emulator.api;

import hexmail.emulator.api.ApiResponse.Bytes;
import hexmail.emulator.api.ApiResponse.ConnectionClosed;
import hexmail.emulator.api.ApiResponse.ConnectionReset;
import hexmail.emulator.api.ApiResponse.Stream;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/// Writes responses to HTTP.
public final class ResponseWriter {
  private ResponseWriter() {}

  /// Sends a response. Complete bodies are compressed when the client accepts gzip; streamed bodies
  /// are not.
  public static void send(Context context, ApiResponse response) {
    switch (response.content()) {
      case Bytes body -> {
        context.status(response.status());
        response.headers().forEach((name, value) -> header(context, name, value));
        context.result(body.bytes());
      }
      case Stream(var writer) -> stream(context, response, writer);
      case ConnectionClosed() -> close(context);
    }
  }

  private static void header(Context context, String name, String value) {
    if (name.equals(ApiResponse.TYPE)) {
      context.contentType(value);
    } else {
      context.header(name, value);
    }
  }

  private static void stream(Context context, ApiResponse response, ApiResponse.Writer writer) {
    HttpServletResponse servlet = context.res();
    servlet.setStatus(response.status());
    response.headers().forEach(servlet::setHeader);
    try {
      ServletOutputStream out = servlet.getOutputStream();
      writer.write(out);
      out.flush();
    } catch (ConnectionReset cut) {
      reset(context);
    } catch (IOException gone) {
      close(context);
    }
    context.skipRemainingHandlers();
  }

  private static EndPoint endPoint(Context context) {
    return ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }

  /// Closes the connection without a response.
  public static void close(Context context) {
    endPoint(context).close();
    context.skipRemainingHandlers();
  }

  /// Resets the connection: what the client has not read yet is lost.
  private static void reset(Context context) {
    EndPoint end = endPoint(context);
    if (end.getTransport() instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException gone) {
        // It is closed below.
      }
    }
    end.close();
  }
}
