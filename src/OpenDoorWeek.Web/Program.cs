using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(Database.Open(builder.Configuration.GetConnectionString("OpenDoorWeek")!));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new Site(new("http://localhost:5080"), "opendeurweek@example.org"));
builder.Services.AddPages();
await builder.Build().MapPages().RunAsync();
