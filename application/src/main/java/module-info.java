import org.jspecify.annotations.NullMarked;

/// What people do with Hexmail, in use cases over the domain's ports. It requires the domain alone.
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
