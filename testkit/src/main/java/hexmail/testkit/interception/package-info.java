/// Behaviour in front of any port, by a JDK proxy: latency, outages, records of calls, changed
/// answers. A new port needs nothing here. Never for production.
@NullMarked
package hexmail.testkit.interception;

import org.jspecify.annotations.NullMarked;
