import org.jspecify.annotations.NullMarked;

/// The use cases of Hexmail, over the ports of the domain. It requires the domain alone.
@NullMarked
module hexmail.application {
  requires static transitive org.jspecify;
  requires transitive hexmail.domain;

  exports hexmail.application.account;
  exports hexmail.application.concurrent;
  exports hexmail.application.mailbox;
  exports hexmail.application.signin;
  exports hexmail.application;
}
