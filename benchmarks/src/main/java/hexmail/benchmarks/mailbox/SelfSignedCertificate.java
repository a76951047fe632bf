package hexmail.benchmarks.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A self-signed certificate for localhost and its key, in a file that is key store and trust
/// store. It is made by the program `keytool`, since the JDK has no public API for it.
///
/// @param file a PKCS #12 key store
public record SelfSignedCertificate(Path file) {
  /// No secret: the key is used for this run only.
  static final String PASSWORD = "benchmark";

  private static final Map<String, String> OPTIONS =
      Map.of(
          "-alias", "front",
          "-keyalg", "EC",
          "-groupname", "secp256r1",
          "-dname", "CN=localhost",
          "-ext", "san=dns:localhost,ip:127.0.0.1",
          "-validity", "2",
          "-storetype", "PKCS12",
          "-storepass", PASSWORD);

  /// Generates a certificate in `folder`.
  static SelfSignedCertificate in(Path folder) {
    Path file = folder.resolve("tls.p12");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.add("-genkeypair");
    Map<String, String> options = new LinkedHashMap<>(OPTIONS);
    options.put("-keystore", file.toString());
    options.forEach((name, value) -> command.addAll(List.of(name, value)));
    try {
      Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = keytool.inputReader().readAllAsString();
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException("keytool failed: " + output);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    return new SelfSignedCertificate(file);
  }

  /// Makes this process trust this certificate and no other. Call it before an HTTP client is made,
  /// because a client keeps the trust store of its creation.
  public void trust() {
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
  }
}
