package zutuan.bot.digest.paper;

import java.util.ArrayList;
import java.util.List;

/// A paper: its title, and what stands in it from the top down.
public record Paper(String title, List<Part> parts) {
    public Paper {
        parts = List.copyOf(parts);
    }

    /// What a paper is made of.
    public sealed interface Part {
        /// A heading; one with an anchor stands below those without, and is led to by it.
        record Heading(String text, String anchor) implements Part {}

        record Words(String text) implements Part {}

        /// A table. `widths` are the columns' in hundredths of the page.
        record Grid(List<String> header, List<Integer> widths, List<List<Cell>> rows)
                implements Part {
            public Grid {
                header = List.copyOf(header);
                widths = List.copyOf(widths);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }

        /// A PNG picture, in its own shape as wide as the page. `says` tells what it shows.
        record Picture(byte[] png, String says, int width, int height) implements Part {}
    }

    /// A cell of a table, leading to an anchor (#sessions) or an address; to nothing if empty.
    public record Cell(String text, String target) {
        public static Cell of(String text) {
            return new Cell(text, "");
        }

        boolean leads() {
            return !target.isEmpty();
        }

        boolean leadsInside() {
            return target.startsWith("#");
        }
    }

    /// Puts a paper together.
    public static final class Draft {
        private final String title;
        private final List<Part> parts = new ArrayList<>();

        public Draft(String title) {
            this.title = title;
        }

        public Draft add(Part part) {
            parts.add(part);
            return this;
        }

        public Paper paper() {
            return new Paper(title, parts);
        }
    }
}
