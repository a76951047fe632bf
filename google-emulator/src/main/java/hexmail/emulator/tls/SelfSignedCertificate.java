package hexmail.emulator.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A self-signed certificate for localhost and its key, in a file that is key store and trust
/// store. It is made by the program `keytool`, since the JDK has no public API for it.
///
/// @param file a PKCS #12 key store
public record SelfSignedCertificate(Path file) {
  /// No secret: only clients on this computer trust the certificate, and only when they are told
  /// to.
  static final String PASSWORD = "local-google";

  private static final Map<String, String> OPTIONS =
      Map.of(
          "-alias", "local-google",
          "-keyalg", "EC",
          "-groupname", "secp256r1",
          "-dname", "CN=localhost",
          "-ext", "san=dns:localhost,ip:127.0.0.1",
          "-validity", "3650",
          "-storetype", "PKCS12",
          "-storepass", PASSWORD);

  /// The certificate of `folder`, which is made when there is none.
  static SelfSignedCertificate in(Path folder) {
    Path file = folder.resolve("tls.p12");
    if (!Files.exists(file)) {
      make(file);
    }
    return new SelfSignedCertificate(file);
  }

  private static void make(Path file) {
    List<String> command = new ArrayList<>();
    command.add(keytool());
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
  }

  /// The one of the JDK that runs.
  private static String keytool() {
    String home =
        ManagementFactory.getRuntimeMXBean().getSystemProperties().getOrDefault("java.home", "");
    return Path.of(home, "bin", "keytool").toString();
  }

  /// A context for clients that trusts this certificate and no other.
  public SSLContext trust() {
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
      // A key with its certificate is no trusted certificate: the store of clients has it alone.
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("local-google", store.getCertificate("local-google"));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException("The certificate cannot be read", failure);
    }
  }
}
