package archfixtures.dirty.kit;

import archfixtures.dirty.domain.secret.AccessToken;
import archfixtures.vendor.Old;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;

/// May do everything that is allowed in named places only, and so may a type nested in it.
final class Named {
  @SuppressWarnings("deprecation")
  static void run(AccessToken token) {
    LockSupport.parkNanos(1);
    Old.touch();
    System.out.println(token.reveal());
    System.exit(0);
  }

  static final class Nested {
    @SuppressWarnings("JavaUtilDate")
    static Date date(Instant instant) {
      return Date.from(instant);
    }
  }
}
