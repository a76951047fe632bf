/// Concurrency for use cases: work shared by callers, work in advance, pauses and a bounded cache.
/// Nothing here knows what the work is.
@NullMarked
package hexmail.application.concurrent;

import org.jspecify.annotations.NullMarked;
