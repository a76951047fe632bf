package archfixtures.clean.kit;

import archfixtures.clean.domain.secret.Password;
import archfixtures.vendor.Old;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;

/// Does everything that is allowed in named places only.
final class Named {
  @SuppressWarnings("deprecation")
  static void run(Password password) {
    LockSupport.parkNanos(1);
    Old.touch();
    System.out.println(password.reveal());
    System.exit(0);
  }

  @SuppressWarnings("JavaUtilDate")
  static Date date(Instant instant) {
    return Date.from(instant);
  }
}
