package hexmail.bootstrap.architecture.rule;

import static java.util.stream.Collectors.toUnmodifiableSet;

import hexmail.testkit.architecture.Hexagon;
import java.util.Set;
import java.util.stream.Stream;

/// The classes that may do what a rule forbids elsewhere. `..` matches any packages, so a class may
/// move within its module.
record AllowedPlaces(Set<String> names) {
  /// Send a secret, encrypt it, or derive something from it.
  static final AllowedPlaces REVEALING =
      new AllowedPlaces(
          Set.of(
              "hexmail.adapter.google..AuthorizationUrl",
              "hexmail.adapter.google..IdTokenCheck",
              "hexmail.adapter.google..IdTokenVerifier",
              "hexmail.adapter.google..RevocationEndpoint",
              "hexmail.adapter.google..TokenEndpoint",
              "hexmail.adapter.google..UserInfoEndpoint",
              "hexmail.adapter.google..GmailHttp",
              "hexmail.adapter.http..Cookies",
              "hexmail.adapter.http..Visitor",
              "hexmail.adapter.persistence..EncryptingCredentialStore",
              "hexmail.adapter.persistence..EncryptingPendingAuthorizations",
              "hexmail.adapter.persistence..EncryptingRevocations",
              "hexmail.testkit.memory..ConsentUrl"));

  /// Wait for another process to release a file or to finish a transaction, or for Google to
  /// recover. None of these sends a notification.
  static final AllowedPlaces SLEEPING =
      new AllowedPlaces(
          Set.of(
              "hexmail.adapter.google..GoogleHttp",
              "hexmail.adapter.google..RetryPolicy",
              "hexmail.adapter.persistence..PostgresDatabase",
              "hexmail.adapter.persistence..StartLock"));

  /// Calls a library that has only the old types.
  static final AllowedPlaces OLD_DATES =
      new AllowedPlaces(Set.of("hexmail.adapter.google..IdTokenCheck"));

  /// Implements an interface of Google's client whose methods have a deprecated type.
  static final AllowedPlaces DEPRECATED =
      new AllowedPlaces(Set.of("hexmail.adapter.google..DeadlineRequest"));

  /// Passes the standard streams to the commands.
  static final AllowedPlaces STREAMS =
      new AllowedPlaces(Set.of("hexmail.bootstrap.ProcessEnvironment"));

  /// Ends the process.
  static final AllowedPlaces EXIT = new AllowedPlaces(Set.of("hexmail.bootstrap.Main"));

  /// May do everything in the fixtures. `Idle` does not exist, so each rule reports it as unused.
  private static final Set<String> FIXTURES =
      Set.of(
          "archfixtures.clean..Named", "archfixtures.dirty..Named", "archfixtures.dirty.kit.Idle");

  /// The places of `hexagon`.
  Set<String> in(Hexagon hexagon) {
    return Stream.concat(names.stream(), FIXTURES.stream())
        .filter(name -> name.startsWith(hexagon.root() + "."))
        .collect(toUnmodifiableSet());
  }
}
