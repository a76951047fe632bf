package hexmail.adapter.http.page;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives numbers to requests that the operator may have to look for in the log. Safe for use by
/// many threads.
public final class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  private final Clock clock;
  private final AtomicLong count = new AtomicLong();

  public Incidents(Clock clock) {
    this.clock = clock;
  }

  /// A request of which a line of the log may tell. Used by the thread of the request alone.
  public static final class Incident {
    private static final String ATTRIBUTE = Incident.class.getName();

    private final Incidents numbers;
    private String number = "";

    private Incident(Incidents numbers) {
      this.numbers = numbers;
    }

    public static Incident of(Context context) {
      return Objects.requireNonNull(
          context.<Incident>attribute(ATTRIBUTE), "The request filter has not run");
    }

    /// The number of the request, which the caller writes into the log.
    public String number() {
      if (number.isEmpty()) {
        number = numbers.next();
      }
      return number;
    }

    /// Whether the number is in the log.
    public boolean logged() {
      return !number.isEmpty();
    }

    /// Writes a line into the log if the answer is one that the operator may be asked about, and no
    /// line has the number yet.
    ///
    /// @param status of the answer
    /// @param what a name of ours: never text from the request
    public void answered(int status, String what) {
      if ((status == 400 || status == 500) && !logged()) {
        LOG.info("Incident {}: {} {}", number(), status, what);
      }
    }
  }

  /// A new number.
  public String next() {
    return Long.toString(clock.millis(), Character.MAX_RADIX) + "-" + count.incrementAndGet();
  }

  /// Prepares a request for having a number.
  public void attach(Context context) {
    context.attribute(Incident.ATTRIBUTE, new Incident(this));
  }
}
