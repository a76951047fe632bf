package hexmail.bootstrap.architecture.rule;

import static java.util.stream.Collectors.toUnmodifiableSet;

import hexmail.testkit.architecture.Hexagon;
import java.util.Set;

/// The classes that may do what others may not, by rule. `..` stands for any package below, so that
/// a class may move into another room of its module. Names of fixtures stand beside those of
/// Hexmail; a rule sees those of its hexagon only.
record Places(Set<String> names) {
  /// What has to send a secret, to keep it encrypted, or to derive something from it.
  static final Places REVEALING =
      new Places(
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
              "hexmail.testkit.memory..ConsentUrl",
              "archfixtures.clean.adapter.left.LeftAdapter",
              "archfixtures.revealedsecrets.adapter.left.Idle",
              "archfixtures.revealedsecrets.adapter.left.Named"));

  /// Waits for another process to let go of a file or to finish a transaction, or for Google to
  /// recover, about which no clock of ours knows anything.
  static final Places WAITING =
      new Places(
          Set.of(
              "hexmail.adapter.google..RetryPolicy",
              "hexmail.adapter.persistence..PostgresDatabase",
              "hexmail.adapter.persistence..StartLock",
              "archfixtures.nobodysleeps.adapter.left.Idle",
              "archfixtures.nobodysleeps.adapter.left.Named"));

  /// Speaks with a library that knows no other dates.
  static final Places OLD_DATES =
      new Places(
          Set.of(
              "hexmail.adapter.google..IdTokenCheck",
              "archfixtures.clean.adapter.left.LeftAdapter",
              "archfixtures.olddates.adapter.left.Idle",
              "archfixtures.olddates.adapter.left.Named"));

  /// Implements an interface of Google's whose own methods speak of a deprecated type.
  static final Places DEPRECATED =
      new Places(
          Set.of(
              "hexmail.adapter.google..DeadlineRequest",
              "archfixtures.clean.adapter.left.LeftAdapter",
              "archfixtures.nothingdeprecated.adapter.left.Idle",
              "archfixtures.nothingdeprecated.adapter.left.Named"));

  /// Hands the process's streams to the commands.
  static final Places STREAMS =
      new Places(
          Set.of(
              "hexmail.bootstrap.Surroundings",
              "archfixtures.clean.bootstrap.Main",
              "archfixtures.standardstreams.bootstrap.Idle",
              "archfixtures.standardstreams.bootstrap.Named"));

  /// Ends the process.
  static final Places EXIT =
      new Places(
          Set.of(
              "hexmail.bootstrap.Main",
              "archfixtures.clean.bootstrap.Main",
              "archfixtures.exitinmain.bootstrap.Idle",
              "archfixtures.exitinmain.bootstrap.Main"));

  Set<String> in(Hexagon hexagon) {
    return names.stream()
        .filter(name -> name.startsWith(hexagon.root() + "."))
        .collect(toUnmodifiableSet());
  }
}
