package hexmail.benchmarks.deployment;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.GoogleAdapter.ClientFile;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.account.Stores;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Scopes;
import hexmail.emulator.grants.SampleAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The servers, the database and the files of one run of Hexmail.
///
/// @param google the root URL of the local Google
/// @param database the JDBC URL
/// @param user the user of a database server; empty for SQLite
/// @param folder holds the key set, the client file and the epochs
public record Deployment(URI google, String database, String user, Path folder) {
  public static final String REDIRECT = "http://localhost:8080/oauth2/callback";
  public static final String MAIL = "https://www.googleapis.com/auth/gmail.readonly";

  /// The accounts of the local Google that have mail.
  public static final List<Account> ACCOUNTS =
      SampleAccounts.WITH_MAIL.stream()
          .map(one -> new Account(new AccountId(one.subject()), new EmailAddress(one.email())))
          .toList();

  /// Parses the arguments that [#arguments] made.
  public static Deployment of(List<String> arguments) {
    return new Deployment(
        URI.create(arguments.get(0)),
        arguments.get(1),
        arguments.get(2),
        Path.of(arguments.get(3)));
  }

  public List<String> arguments() {
    return List.of(google.toString(), database, user, folder.toString());
  }

  public Path clientFile() {
    return folder.resolve("client_secrets.json");
  }

  public PersistenceAdapter persistence() {
    return PersistenceAdapter.open(
        new PersistenceAdapter.Settings(
            database,
            folder.resolve("keyset.json"),
            Optional.of(user)
                .filter(name -> !name.isEmpty())
                .map(name -> new PersistenceAdapter.Login(name, null))
                .orElse(null)));
  }

  /// All storage ports of `persistence`.
  public static Stores stores(PersistenceAdapter persistence) {
    return new Stores(
        persistence.credentialStore(),
        persistence.credentialDirectory(),
        persistence.pendingAuthorizations(),
        persistence.sessions(),
        persistence.sessionDirectory(),
        persistence.revocations(),
        persistence.auditLog(),
        persistence.mailboxIndex(),
        persistence.conversationIndex(),
        persistence.pictureSenders(),
        persistence.searches(),
        persistence.openedMessages(),
        persistence.transactions());
  }

  /// The adapter as `serve` makes it, with the default deadlines and limits.
  public GoogleAdapter google(Clock clock) {
    return google(clock, GoogleAdapter.Limits.USUAL);
  }

  /// The same with other limits.
  public GoogleAdapter google(Clock clock, GoogleAdapter.Limits limits) {
    return switch (ClientFile.read(clientText(), URI.create(REDIRECT))) {
      case ClientFile.Broken(List<String> faults) -> throw new IllegalStateException("" + faults);
      case ClientFile.Usable usable ->
          GoogleAdapter.over(
              new GoogleAdapter.Settings(
                  usable.client(),
                  endpoints(usable),
                  Scopes.parse("openid email profile " + MAIL),
                  GoogleAdapter.Deadlines.USUAL,
                  limits),
              clock,
              () -> Instant.ofEpochSecond(0, System.nanoTime()),
              new SecureRandom());
    };
  }

  private String clientText() {
    try {
      return Files.readString(clientFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private GoogleAdapter.Endpoints endpoints(ClientFile.Usable client) {
    return new GoogleAdapter.Endpoints(
        client.authorization(),
        client.token(),
        google.resolve("/v1/userinfo"),
        google.resolve("/revoke"),
        google.resolve("/"),
        google.resolve("/oauth2/v3/certs"),
        GoogleAdapter.Endpoints.GOOGLE_ISSUERS);
  }
}
