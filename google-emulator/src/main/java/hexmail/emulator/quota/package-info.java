/// What a person has spent in the last minute, and how much of theirs is under way. It lives by the
/// clock it is given, and never answers calls.
@NullMarked
package hexmail.emulator.quota;

import org.jspecify.annotations.NullMarked;
