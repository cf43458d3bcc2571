using OpenDoorWeek.Benchmarks;
using OpenDoorWeek.Benchmarks.Load;
using OpenDoorWeek.Benchmarks.Mail;
using OpenDoorWeek.Benchmarks.Runs;

Action<string[]>? run = args.FirstOrDefault() switch
{
    "sizes" => Sizes.Run,
    "rerun" => Rerun.Run,
    "manipulation" => Manipulation.Run,
    "pairing" => _ => Pairing.Run(),
    "micro" => _ => Micro.Run(),
    "optima" => Optima.Run,
    "load" => LoadRun.Run,
    "runs" => MatchWeekRun.Run,
    "mail" => MailRun.Run,
    _ => null,
};
if (run is null)
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/OpenDoorWeek.Benchmarks -- <what> [options]

          sizes [S M L XL]      time, memory and worth of the engine against naive rules and the solvers installed
                                (cbc, glpsol on the path; HiGHS where ODW_HIGHS names the folder of `npm install highs`)
          rerun [S M L XL]      a second run with nine of ten visitors pinned
          manipulation          does it pay to name the first wish only?
          pairing               buddies among 1,000 to 5,000 people, against the best pair first
          micro                 S and M by BenchmarkDotNet
          optima S-1 M-2 ...    proves the best plan by the solvers installed
          load                  bookings per second through the form of the running service, against its bare statements in pgbench
                                (Npgsql where that is missing): on one hot slot and over 400
          mail                  from the commit of a mail to a mail server's yes when nothing else waits, and mails per second when many do:
                                the running service into a mail server on loopback

          runs [S M L XL]       a run of the matching out of a database and back, step by step

          --seed=1              seed of the week
          --solver-seconds=300  most for each solver; 0 leaves them out
          --only=highs          of the solvers, this one
          --genpy               weeks of the design's generator, where it is present
          --clients 16,64 --slots 1,400 --seconds 10 --rounds 1 --people 1600 --bare pgbench|npgsql|none --connection "Max Auto Prepare=0"
                                of load
          --single 200 --many 10000
                                mails of mail
        """);
    return 2;
}

run(args[1..]);
return 0;
