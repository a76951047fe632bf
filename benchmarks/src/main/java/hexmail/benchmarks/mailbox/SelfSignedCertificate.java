package hexmail.benchmarks.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A key for this computer and the certificate that it signs itself, in a file that serves both who
/// shows it and who trusts it. The JDK makes certificates with its program `keytool` only.
///
/// @param file in the form PKCS #12
public record SelfSignedCertificate(Path file) {
  /// Keeps nobody out: the key is good for nothing but this run.
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

  /// Makes one in `folder`.
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
      String told = keytool.inputReader().readAllAsString();
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException("keytool has made no certificate: " + told);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    return new SelfSignedCertificate(file);
  }

  /// Makes this process trust it and nothing else. To be called before anything here connects,
  /// since every HTTP client keeps what was trusted when it was made.
  public void trust() {
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
  }
}
