package zutuan.bot;

/** Starts what the command line names. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("zutuan " + Runtime.version().feature());
    }
}
