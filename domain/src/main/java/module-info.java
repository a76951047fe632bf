import org.jspecify.annotations.NullMarked;

/// The domain: values, outcomes and ports. It requires nothing, so that the compiler keeps
/// frameworks, databases and Google's libraries out.
@NullMarked
module hexmail.domain {
  requires static transitive org.jspecify;

  exports hexmail.domain.account;
  exports hexmail.domain.audit;
  exports hexmail.domain.authorization;
  exports hexmail.domain.credential;
  exports hexmail.domain.history;
  exports hexmail.domain.mailbox;
  exports hexmail.domain.message;
  exports hexmail.domain.outage;
  exports hexmail.domain.port;
  exports hexmail.domain.search;
  exports hexmail.domain.secret;
  exports hexmail.domain.session;
}
