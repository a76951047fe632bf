/// Recording of log lines in tests. Nothing here configures logging.
@NullMarked
package hexmail.testkit.log;

import org.jspecify.annotations.NullMarked;
