/// The stores that use cases work on, as one thing to hand around. What is kept in them, and how,
/// is told by the ports themselves.
@NullMarked
package hexmail.application.storage;

import org.jspecify.annotations.NullMarked;
