package vault.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/// Credentials as properties files. The path of a file is derived from the bytes of the account's
/// id, split into folders, because an id may be longer than a file name and may contain any
/// character.
final class CredentialFiles {
  private static final int LONGEST_NAME = 200;

  private final Path folder;

  CredentialFiles(Path folder) {
    this.folder = folder;
  }

  Optional<Credential> read(AccountId account) throws IOException {
    return load(fileOf(account)).map(lines -> credential(account, lines));
  }

  void write(Credential credential) throws IOException {
    Properties lines = new Properties();
    Identity identity = credential.identity();
    lines.setProperty("email", identity.account().email().value());
    lines.setProperty("email-verified", Boolean.toString(identity.emailVerified()));
    if (identity.hostedDomain() != null) {
      lines.setProperty("hosted-domain", identity.hostedDomain());
    }
    lines.setProperty("scopes", credential.scopes().text());
    lines.setProperty("refresh-token", credential.refreshToken().reveal());
    lines.setProperty("access-token", credential.bearer().token().reveal());
    lines.setProperty("expires-at", credential.bearer().expiresAt().toString());
    lines.setProperty("consented-at", credential.consentedAt().toString());
    lines.setProperty("refreshed-at", credential.refreshedAt().toString());
    lines.setProperty("version", Long.toString(credential.version()));
    switch (credential.state()) {
      case GrantState.Active() -> {}
      case GrantState.TokensRefused(Instant at) -> refused(lines, "tokens", "", at);
      case GrantState.ReauthenticationRequired(String reason, Instant at) ->
          refused(lines, "suspended", reason, at);
      case GrantState.Revoked(String reason, Instant at) -> refused(lines, "revoked", reason, at);
    }
    store(fileOf(credential.account().id()), lines);
  }

  private static void refused(Properties lines, String how, String reason, Instant at) {
    lines.setProperty("refused", how);
    lines.setProperty("refused-because", reason);
    lines.setProperty("refused-at", at.toString());
  }

  /// The end of the lease of `account`.
  Instant lease(AccountId account) throws IOException {
    return load(leaseOf(account)).map(lines -> instant(lines, "until")).orElse(Instant.MIN);
  }

  void lease(AccountId account, Instant until) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("until", until.toString());
    store(leaseOf(account), lines);
  }

  boolean delete(AccountId account) throws IOException {
    Files.deleteIfExists(leaseOf(account));
    return Files.deleteIfExists(fileOf(account));
  }

  long highestVersion() throws IOException {
    return load(folder.resolve("highest")).map(lines -> number(lines, "version")).orElse(0L);
  }

  void highestVersion(long version) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("version", Long.toString(version));
    store(folder.resolve("highest"), lines);
  }

  private static Credential credential(AccountId account, Properties lines) {
    return new Credential(
        new Identity(
            new Account(account, new EmailAddress(lines.getProperty("email"))),
            Boolean.parseBoolean(lines.getProperty("email-verified")),
            lines.getProperty("hosted-domain")),
        Scopes.parse(lines.getProperty("scopes")),
        new RefreshToken(lines.getProperty("refresh-token")),
        new BearerToken(
            new AccessToken(lines.getProperty("access-token")), instant(lines, "expires-at")),
        state(lines),
        instant(lines, "consented-at"),
        instant(lines, "refreshed-at"),
        number(lines, "version"));
  }

  private static GrantState state(Properties lines) {
    String reason = lines.getProperty("refused-because");
    return switch (lines.getProperty("refused", "")) {
      case "tokens" -> new GrantState.TokensRefused(instant(lines, "refused-at"));
      case "suspended" ->
          new GrantState.ReauthenticationRequired(reason, instant(lines, "refused-at"));
      case "revoked" -> new GrantState.Revoked(reason, instant(lines, "refused-at"));
      default -> new GrantState.Active();
    };
  }

  private static Instant instant(Properties lines, String name) {
    return Instant.parse(lines.getProperty(name));
  }

  private static long number(Properties lines, String name) {
    return Long.parseLong(lines.getProperty(name));
  }

  private Path fileOf(AccountId account) {
    String name = HexFormat.of().formatHex(account.value().getBytes(UTF_8));
    Path place = folder;
    for (int start = 0; start < name.length(); start += LONGEST_NAME) {
      place = place.resolve(name.substring(start, Math.min(name.length(), start + LONGEST_NAME)));
    }
    return place.resolve("credential");
  }

  private Path leaseOf(AccountId account) {
    return fileOf(account).resolveSibling("lease");
  }

  private static Optional<Properties> load(Path file) throws IOException {
    try {
      Properties lines = new Properties();
      lines.load(new StringReader(Files.readString(file)));
      return Optional.of(lines);
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  private static void store(Path file, Properties lines) throws IOException {
    StringWriter text = new StringWriter();
    lines.store(text, null);
    Files.createDirectories(file.getParent());
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, text.toString());
    Files.move(next, file, ATOMIC_MOVE);
  }
}
